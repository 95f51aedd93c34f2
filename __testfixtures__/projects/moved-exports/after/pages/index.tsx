import { getPosts, type Post } from '../app/api/posts/posts'
import type { Answer } from '../app/api/posts/posts'
import { sorted } from '@/app/api/tags/sorted'

export async function getServerSideProps() {
  const answer: Answer = { posts: await getPosts() }
  return { props: { posts: answer.posts, tags: sorted(['x']) } }
}

export default function Home({ posts }: { posts: Post[] }) {
  return <p>{posts.length}</p>
}
