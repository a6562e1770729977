# Answers that the desk is offered when a person is wanted. Nothing of this leaves by itself.
suggest-offer = Thanks for asking about { $code }: { $service }, { $slot }, { $area } area, { $pay }. What we know: { $details } Would you take it? Reply YES or NO.
suggest-mine = Thanks for writing about { $code } ({ $service }, { $slot }).
suggest-searching = Thanks for writing about { $code }. We are still looking for the right person and will text you as soon as somebody is assigned.
suggest-coming = Thanks for writing about { $code }: { $name } comes { $slot }.
suggest-other = Thanks for your message.
