/** What a spec that runs in both browsers may ask of a page. Selectors are CSS. */
export interface DriverPage {
  url(): string;
  goto(url: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  count(selector: string): Promise<number>;
  /** The attribute of every element that the selector finds, in page order. */
  attributes(selector: string, name: string): Promise<(string | null)[]>;
  /** Of the first element, once there is one. */
  text(selector: string): Promise<string>;
  /** Centre of the first element's box, or at `dx` pixels from its start (its end when negative). */
  click(selector: string, dx?: number): Promise<void>;
  /** With the middle button, which opens a link in another tab. */
  middleClick(selector: string): Promise<void>;
  hover(selector: string): Promise<void>;
  focus(selector: string): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Gives a file to a file field. */
  choose(selector: string, path: string): Promise<void>;
  /** Sets a select. */
  select(selector: string, value: string): Promise<void>;
  /** Waits until the selector finds something, or nothing when `gone`. */
  waitFor(selector: string, gone?: boolean): Promise<void>;
  evaluate<T>(run: () => T | Promise<T>): Promise<T>;
  /** What axe has against the page as it is. */
  axe(): Promise<string[]>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser with Tidemark installed, in which every host name leads to the sample world. */
export interface Driver {
  name: 'chromium' | 'firefox';
  /** Opens a page of the web. */
  visit(url: string): Promise<DriverPage>;
  /** Opens a page of ours, for example `popup.html`. */
  open(path: string): Promise<DriverPage>;
  /** Runs `act` and gives the tab that it opened. */
  opened(act: () => Promise<void>): Promise<DriverPage>;
  /** Makes the worker's pauses shorter, until it dies. */
  hurry(times: number): Promise<void>;
  /** Puts the worker (Firefox: the event page) to sleep. */
  sleep(): Promise<void>;
  /** Pictures of the open tabs, for a test that failed. */
  pictures(): Promise<Buffer[]>;
  /** What the pages' consoles complained of. */
  complaints(): string[];
  close(): Promise<void>;
}
