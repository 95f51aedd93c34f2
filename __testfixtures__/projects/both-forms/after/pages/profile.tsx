import type { GetServerSidePropsContext } from 'next'
import { clientOf } from '../lib/client'

export const getServerSideProps = async ({ req }: GetServerSidePropsContext) => ({ props: { client: clientOf(req) } })

export default function Profile({ client }: { client: string }) {
  return <p>{client}</p>
}
