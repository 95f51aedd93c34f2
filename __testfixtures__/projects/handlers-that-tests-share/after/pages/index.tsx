import { isEmpty } from '../lib/counting'

export const getServerSideProps = async () => ({ props: { isEmpty: await isEmpty() } })

export default function Home({ isEmpty }: { isEmpty: boolean }) {
  return <p>{isEmpty ? 'nothing' : 'notes'}</p>
}
