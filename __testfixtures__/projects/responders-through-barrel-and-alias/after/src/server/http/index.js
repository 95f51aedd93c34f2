export * from './responses'
export { redirect as sendTo } from './responses'
export { default as gone } from './gone'
