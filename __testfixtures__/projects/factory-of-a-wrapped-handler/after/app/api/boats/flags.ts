export { flags } from '../../../lib/flags'
