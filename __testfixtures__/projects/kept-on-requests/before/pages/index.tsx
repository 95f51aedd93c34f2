import type { GetServerSideProps } from 'next'
import { visitorOf } from '../lib/visitor'

export const getServerSideProps: GetServerSideProps = async ({ req, res }) => {
  const visitor = await visitorOf({ req, res })
  return { props: { name: visitor?.name ?? null } }
}

export default function Home({ name }: { name: string | null }) {
  return <p>{name ?? 'Visitor'}</p>
}
