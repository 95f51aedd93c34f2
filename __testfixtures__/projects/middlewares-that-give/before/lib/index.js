import allow from './allow'

export { allow }
