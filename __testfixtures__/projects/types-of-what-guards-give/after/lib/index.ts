export { requireUser as guard } from './auth'
