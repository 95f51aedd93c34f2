export { default, unstable_getServerSession } from './next'
export type { NextAuthOptions, Session } from './next'
