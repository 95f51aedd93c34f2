import { getPosts, type Post } from './api/posts'
import type { Answer } from './api/posts/index'
import { sorted } from '@/pages/api/tags'

export async function getServerSideProps() {
  const answer: Answer = { posts: await getPosts() }
  return { props: { posts: answer.posts, tags: sorted(['x']) } }
}

export default function Home({ posts }: { posts: Post[] }) {
  return <p>{posts.length}</p>
}
