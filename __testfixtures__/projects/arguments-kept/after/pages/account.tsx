import type { GetServerSideProps } from 'next'
import { localeOf } from '@/lib/session'

export const getServerSideProps: GetServerSideProps = async ({ req }) => ({ props: { locale: localeOf(req) } })

export default function Account({ locale }: { locale: string }) {
  return <p lang={locale}>Your account</p>
}
