export const unauthorized = (message = 'Sign in first') => ({ status: 401, message })
export const found = (data) => ({ status: 200, message: 'Found', data })
