export const COOKIE = 'token'
