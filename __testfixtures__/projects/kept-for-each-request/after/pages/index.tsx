import type { GetServerSideProps } from 'next'
import { memberOf } from '../lib/member'

export const getServerSideProps: GetServerSideProps = async ({ req }) => {
  const member = await memberOf(req)
  return { props: { name: member?.name ?? null } }
}

export default function Home({ name }: { name: string | null }) {
  return <p>{name ?? 'Visitor'}</p>
}
