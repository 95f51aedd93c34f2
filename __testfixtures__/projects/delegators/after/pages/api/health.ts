export { default } from '../../server/handlers/health'
