export { default, getServerSession } from './next'
export type { NextAuthOptions, Session } from './next'
