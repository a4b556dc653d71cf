/**
 * Sixteen plain questions with the papers (arXiv ids) that answer them, judged by hand on 27 November 2026 by the
 * titles of the pool: the first ten of four rankings (as many words as any paper has, any word, close in meaning, the
 * last two together). Where there is none, no ranking found any.
 */
export const JUDGED_QUESTIONS: readonly (readonly [question: string, answers: string])[] = [
  ['make a model forget what it learned', '2406.07933 2407.01920 2502.15082'],
  ['guess several words ahead and check them to go faster', ''],
  ['the agent cheats to get a higher score', '2409.12822 2410.07137'],
  ['combine the weights of several trained networks into one', ''],
  ['make blurry photos sharp', '2503.24210 2507.07105 2512.16923'],
  [
    'robot hand picks up things',
    '2407.15002 2408.11048 2410.10803 2411.15131 2503.05652 2508.20085 2509.19301 2510.13778 2512.24210 2602.13579 2603.16861',
  ],
  ['languages with few speakers', '2409.12958 2503.00865 2509.09990'],
  [
    'how performance grows with size and data',
    '2407.12854 2407.13623 2411.02335 2411.17691 2412.04315 2502.03738 2502.08606 2505.14302',
  ],
  ['find out whether a text was written by a machine', '2408.04284 2408.08946 2510.19492'],
  ['which unit inside the network stands for which idea', ''],
  ['answer in fewer words without losing accuracy', ''],
  ['tests that models have already seen in training', ''],
  [
    'make a video follow a camera path',
    '2405.17414 2406.10126 2410.10774 2411.05003 2411.18673 2503.03751 2503.05638 2503.11647 2505.21876 2506.04225 2511.22815 2512.17040 2601.09697 2605.15182',
  ],
  [
    'teach a robot from videos of people',
    '2409.16283 2412.14172 2505.06111 2512.09406 2512.13080 2602.06949',
  ],
  ['how sure is the model of its answer', '2501.09775 2502.13962 2505.16170 2603.03872'],
  ['code that runs fast on a graphics card', '2603.09229'],
];
