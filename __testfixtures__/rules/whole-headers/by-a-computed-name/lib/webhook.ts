export const SIGNATURE_HEADER = 'x-signature'
export const names = ['X-One', 'x-two']
