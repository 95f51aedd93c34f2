export { default } from '../../../server/rides'
