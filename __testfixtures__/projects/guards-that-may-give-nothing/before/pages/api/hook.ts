export { default } from '../../lib/hook'
