import type { GetServerSideProps } from 'next'
import { store, type Post } from '@/lib/store'

export const getServerSideProps: GetServerSideProps<{ post: Post }> = async ({ params }) => {
  const post = await store.post(String(params?.id))
  return post ? { props: { post } } : { notFound: true }
}

export default function PostPage({ post }: { post: Post }) {
  return (
    <article>
      <h1>{post.title}</h1>
      <p>{post.text}</p>
    </article>
  )
}
