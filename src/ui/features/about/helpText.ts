/** The words of the help, which are loaded with it. */
export interface HelpText {
  how: string;
  howText: string;
  certain: string;
  certainText: string;
  truth: string;
  truthText: string;
  dataText: string;
  keys: string;
  keysText: string;
}
