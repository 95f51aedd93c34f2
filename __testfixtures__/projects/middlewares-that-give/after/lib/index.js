import validateSession from './session'
import allow from './allow'

export { validateSession, allow }
