export const Methods = { Get: 'GET', Post: 'POST' }
