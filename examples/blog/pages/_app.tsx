import type { AppProps } from 'next/app'

export default function App({ Component, pageProps }: AppProps) {
  return (
    <main style={{ fontFamily: 'sans-serif', margin: '2rem' }}>
      <Component {...pageProps} />
    </main>
  )
}
