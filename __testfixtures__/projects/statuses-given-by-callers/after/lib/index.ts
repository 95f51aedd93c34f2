export { fail as failWith } from './respond'
