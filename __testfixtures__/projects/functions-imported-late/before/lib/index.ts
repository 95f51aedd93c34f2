export { getSessionUser as whoAsks, refuse } from './auth'
export { sizeOf } from './paging'
