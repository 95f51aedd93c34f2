import type { GetServerSidePropsContext } from 'next'
import { getServerSession } from 'next-auth'
import { authOptions } from '../app/api/auth/[...nextauth]/auth-options'

export default function Account({ name }: { name: string | null }) {
  return <h1>{name}</h1>
}

export async function getServerSideProps({ req, res }: GetServerSidePropsContext) {
  const session = await getServerSession(req, res, authOptions)
  return { props: { name: session?.user?.name ?? null } }
}
