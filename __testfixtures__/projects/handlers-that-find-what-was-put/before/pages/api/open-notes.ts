export { default } from '@/server/open-notes'
