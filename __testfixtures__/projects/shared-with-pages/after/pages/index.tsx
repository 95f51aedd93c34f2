import type { GetServerSideProps } from 'next'
import { clubs } from '../lib/clubs'
import { getSession } from '../lib/session'

export const getServerSideProps: GetServerSideProps = async ({ req }) => {
  const session = await getSession(req)
  return { props: { name: session?.name ?? null, clubs: await clubs.all() } }
}

export default function Home({ name, clubs }: { name: string | null; clubs: unknown[] }) {
  return <p>{name ?? 'Visitor'}: {clubs.length} clubs</p>
}
