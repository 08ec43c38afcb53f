export interface Config {
  auth?: {
    providers?: {
      /**
       * Whether there is GitHub sign-in, so that taking part works on the page; of the provider's own settings nothing is read.
       * @visibility frontend
       */
      github?: object;
    };
  };
}
