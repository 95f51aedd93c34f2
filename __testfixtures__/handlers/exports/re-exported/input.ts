export { default, config } from '../../server/api'
