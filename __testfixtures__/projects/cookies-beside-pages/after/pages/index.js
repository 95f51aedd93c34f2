import { getSession } from '../lib/session'

export async function getServerSideProps({ req, res }) {
  const { visits } = await getSession(req, res)
  return { props: { visits } }
}

export default function Home({ visits }) {
  return `${visits} visits`
}
