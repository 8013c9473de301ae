export const lookAlikes = [];
