/** How a language writes a number, and things of that number. */
export function createCounting(tag: string) {
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const rules = new Intl.PluralRules(tag);
  const number = (value: number): string => numbers.format(value);
  return {
    number,
    /** A count with the form of the word that goes with it. */
    counted: (count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }) =>
      `${number(count)} ${forms[rules.select(count)] ?? forms.other}`,
  };
}
