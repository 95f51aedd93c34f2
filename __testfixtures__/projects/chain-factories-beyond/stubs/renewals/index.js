export const renew = async (token) => `${token}-renewed`
