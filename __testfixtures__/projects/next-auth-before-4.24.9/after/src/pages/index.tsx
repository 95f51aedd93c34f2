import type { GetServerSideProps } from 'next'
import { getViewer } from '../lib/session'

export const getServerSideProps: GetServerSideProps = async (context) => ({ props: { viewer: await getViewer(context) } })

export default function Home({ viewer }: { viewer: string | null }) {
  return viewer
}
