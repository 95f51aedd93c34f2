export { default } from '../dist/transforms/api-route-to-route-handler.js'
