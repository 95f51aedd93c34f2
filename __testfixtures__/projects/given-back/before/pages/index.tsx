import type { GetServerSideProps } from 'next'
import { checkToken } from '../lib/check-token'
import type { UserRequest } from '../lib/user-request'

export const getServerSideProps: GetServerSideProps = async ({ req, res }) => {
  const asked = req as UserRequest
  await checkToken(asked, res as never)
  return { props: { id: asked.user.id } }
}

export default function Home({ id }: { id: string }) {
  return <p>{id}</p>
}
