export { themes } from './theme'
