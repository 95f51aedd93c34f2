import { getServerSession } from 'next-auth/next'
import { authOptions } from '../app/api/auth/[...nextauth]/auth-options'

/** Who is signed in. */
export async function emailOf() {
  const session = await getServerSession(authOptions)
  return session?.user?.email
}
