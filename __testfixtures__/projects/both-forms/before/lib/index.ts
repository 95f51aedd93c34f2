export * from './client'
export { notFound as missing, ok } from './responses'
export { default as verifyUser } from './verify-user'
