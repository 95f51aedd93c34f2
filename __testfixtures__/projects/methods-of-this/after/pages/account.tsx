import type { GetServerSideProps } from 'next'
import { Csrf } from '@/lib/csrf'

export const getServerSideProps: GetServerSideProps = async ({ req }) => ({ props: { token: Csrf.tokenOf(req) ?? null } })

export default function Account({ token }: { token: string | null }) {
  return <p>{token}</p>
}
