export { default } from '../../lib/reports'
