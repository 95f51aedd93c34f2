import NextAuth from 'next-auth'
import { authOptions } from '../../../lib/auth-options'

// Not at [...nextauth], where the route handler would look for its action.
export default NextAuth(authOptions)
