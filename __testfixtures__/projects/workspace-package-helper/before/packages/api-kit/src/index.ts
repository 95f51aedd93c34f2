export * from './answers'
export { withTeam } from './with-team'
