/** The texts as they are written in the source. */
export const l10n = {
  t: (message: string, ...values: (string | number)[]): string =>
    message.replace(/\{(\d+)\}/g, (blank, index: string) => String(values[Number(index)] ?? blank)),
};
