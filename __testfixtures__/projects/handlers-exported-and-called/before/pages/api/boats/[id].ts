export { default } from '../../../server/show'
