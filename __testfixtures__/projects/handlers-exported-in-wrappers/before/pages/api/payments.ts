export { default, config } from '../../server/payments'
