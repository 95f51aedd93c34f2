import type { GetServerSideProps } from 'next'
import { sessionOf } from '../lib/session'

export const getServerSideProps: GetServerSideProps = async ({ req, res }) => {
  const session = await sessionOf({ req, res })
  return { props: { name: session?.sailor.name ?? null } }
}

export default function Boats({ name }: { name: string | null }) {
  return <p>{name}</p>
}
