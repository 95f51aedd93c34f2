import type { GetServerSideProps } from 'next'

export const getServerSideProps: GetServerSideProps = async ({ req }) => {
  const { getSessionUser } = await import('../lib/auth')
  return { props: { user: await getSessionUser(req) } }
}

export default function Profile({ user }: { user: { id: string } | null }) {
  return <p>{user?.id}</p>
}
