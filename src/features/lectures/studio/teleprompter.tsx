import { ScrollView, Text } from '@tarojs/components'
import './teleprompter.scss'

/** The words to read, large; scrolled by the thumb, because nobody reads at a machine’s pace. */
export const Teleprompter = ({ words, hint }: { words: string; hint: string }) => (
  <ScrollView className="teleprompter" scrollY enhanced showScrollbar={false}>
    <Text className={words ? 'teleprompter-words' : 'teleprompter-hint'}>{words || hint}</Text>
  </ScrollView>
)
