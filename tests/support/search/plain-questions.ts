/**
 * What a reader may ask who does not know the field's word for it, and the keywords (in singular) of the papers
 * that answer. The questions were written before any ranking was tried on them, and avoid the keywords' own words.
 */
export const PLAIN_QUESTIONS: readonly (readonly [question: string, keywords: RegExp])[] = [
  ['make a model forget what it learned', /^(?:machine )?unlearning$|unlearning/],
  ['a model makes up facts that are not true', /hallucination/],
  ['guess several words ahead and check them to go faster', /speculative (?:decoding|sampling)/],
  ['store numbers with fewer bits to save memory', /quantization/],
  ['small network learns from the answers of a big one', /knowledge distillation|teacher model/],
  [
    'old skills are lost when a network learns new ones',
    /catastrophic forgetting|continual learning/,
  ],
  ['the agent cheats to get a higher score without doing the task', /reward hacking/],
  ['let a model judge the answers of other models', /llm-as-a-judge|llm judge|llm as a judge/],
  ['program that clicks buttons on a phone screen', /gui agent|gui grounding|mobile agent/],
  [
    'which unit inside the network stands for which idea',
    /sparse autoencoder|mechanistic interpretability/,
  ],
  ['combine the weights of several trained networks into one', /model merging/],
  ['change a picture by telling it what to do', /image editing/],
  [
    'keep what was computed for earlier words so that long texts cost less',
    /kv[- ]cach|key-value cach/,
  ],
  ['only some parts of the network work for each input', /mixture[- ]of[- ]expert|^moe$/],
  [
    'trick a chatbot into saying something dangerous',
    /jailbreak|attack success rate|adversarial attack/,
  ],
  [
    'build a scene in three dimensions from a few photos',
    /3d reconstruction|gaussian splatting|novel view synthesis/,
  ],
  ['make a drawing move', /image-to-video|animation/],
  ['write words out of someone speaking', /speech recognition|^asr$/],
  [
    'read a sentence aloud in the voice of a person',
    /text-to-speech|^tts$|voice cloning|speech synthesis/,
  ],
  ['look up documents before answering', /retrieval[- ]augmented generation|^rag$/],
  ['fix errors in programs of real projects', /swe-bench|software engineering|program repair/],
  [
    'think longer at answering to become better',
    /test-time scaling|inference-time scaling|test-time compute/,
  ],
  ['several helpers discuss with each other to solve a task', /multi-agent/],
  [
    'find out whether a text was written by a machine',
    /ai-generated text|machine-generated text|deepfake|watermark/,
  ],
  [
    'which small change of few numbers is enough to adapt a big network',
    /low-rank adaptation|\blora\b|parameter-efficient/,
  ],
  ['how performance grows with size and data', /scaling law/],
  ['robot hand picks up things', /robotic manipulation|dexterous|grasping/],
  ['imagine what happens next in an environment', /world model/],
  ['prove theorems by computer', /theorem proving|lean 4|formal proof|autoformalization/],
  ['make blurry photos sharp', /super-resolution|image restoration|deblurring/],
  ['languages with few speakers and little text', /low-resource language/],
  ['take part of the network away without loss', /pruning|sparsification/],
  [
    'draw the same person again in other pictures',
    /identity preservation|subject-driven|personalization|personalized image/,
  ],
  ['music made by a machine', /music generation|audio generation|text-to-music/],
  [
    'decide how much to think depending on how hard the question is',
    /adaptive reasoning|overthinking|reasoning efficiency|efficient reasoning/,
  ],
  [
    'learn from which of two answers people like more',
    /preference optimization|human feedback|^rlhf$|^dpo$/,
  ],
  [
    'answer questions about tables',
    /table (?:understanding|reasoning|question)|tabular|text-to-sql|spreadsheet/,
  ],
  ['read scanned pages', /^ocr$|optical character|document parsing|document understanding/],
  ['understand films of an hour', /long video|long-form video/],
  [
    'the model writes many words at the same time rather than one by one',
    /diffusion (?:large )?language model|^dllm|parallel decoding/,
  ],
  [
    'remember earlier conversations with a user',
    /long-term memory|memory system|episodic memory|agent memory|memory management/,
  ],
  [
    'new materials and molecules found by computer',
    /molecul|protein|drug discovery|materials (?:science|discovery)|chemistry/,
  ],
  [
    'help doctors with pictures of patients',
    /medical (?:image|imaging|vision|reasoning)|radiology|clinical|pathology/,
  ],
  ['cars that drive themselves', /autonomous driving|self-driving/],
  [
    'where in a picture is the thing that a sentence speaks of',
    /visual grounding|referring expression|open-vocabulary/,
  ],
  ['computer searches the web for hours and writes a report', /deep research/],
  [
    'questions with a right answer that can be checked teach a network to reason',
    /verifiable reward|^rlvr$/,
  ],
  [
    'unfair treatment of groups of people by a model',
    /fairness|gender bias|social bias|stereotype/,
  ],
  [
    'body movements of people made from a description',
    /motion generation|human motion|text-to-motion/,
  ],
  ['train on text that a model wrote itself', /synthetic data/],
];
