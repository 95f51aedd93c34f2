export const SECRET = process.env.SECRET
