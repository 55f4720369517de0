learn-catalogue-title = Courses
learn-catalogue-lead = Read at your pace. Enrol, and we keep your place.
learn-catalogue-empty = There is no course yet
learn-catalogue-empty-advice = As soon as a teacher publishes one, you will find it here.
learn-lessons = { $count ->
    [one] { $count } lesson
   *[other] { $count } lessons
}
learn-minutes = { $minutes } min
learn-hours = { $hours } h { $minutes } min
learn-progress = { $done } of { $of } lessons done
learn-contents = Contents
learn-on-this-page = On this page
learn-done = done
learn-draft = to come
learn-hidden = This course is not published. Only you and the administrators see it.
learn-enrol = Enrol
learn-enrol-why = When you are enrolled, we keep your place and your progress. Everything is open to read without it.
learn-sign-in-to-enrol = Sign in to enrol
learn-look-inside = Look inside
learn-continue = Continue: { $title }
learn-read-again = Read again: { $title }
learn-complete = You have done every lesson of this course.
done-course-finished = That was the last lesson of this course. Well done!
done-course-left = You left the course, and your progress in it is deleted.
done-course-published = The course is published. Everybody can read it now.
done-course-withdrawn = The course is withdrawn. Only you and the administrators see it now.
learn-leave = Leave this course
learn-leave-what-happens = Your progress in this course is deleted at once and can’t be brought back. What you wrote in the forum stays. You can enrol again at any time and begin anew.
learn-leave-confirm = Delete my progress in this course
learn-leave-submit = Leave the course
learn-previous = Previous
learn-next = Next
learn-done-next = Done, next lesson
learn-done-last = Done, finish the course
learn-back-to-course = Back to the course
learn-turn = Previous and next lesson
learn-keys = The arrow keys turn the pages: → next, ← previous.
learn-discuss = Discuss this lesson
learn-topics = See topics about it
learn-mine-title = My courses
learn-mine-empty = You are not enrolled in a course yet
learn-mine-empty-advice = Choose one, and we keep your place in it.
learn-mine-find = Find a course
learn-manage-title = Courses you run
learn-manage-lead = A published course is open to everybody; a withdrawn one only to you and the administrators.
learn-manage-empty = You run no course yet
learn-manage-empty-advice = The operator imports one with the command “alumet import mdbook”, naming your address as its teacher.
learn-manage-course = Course
learn-manage-state = State
learn-manage-lessons = Lessons
learn-manage-readers = Enrolled
learn-manage-action = Action
learn-state-draft = Not published
learn-state-published = Published
learn-publish = Publish
learn-publish-effect = The course appears in the catalogue and everybody can read it. You can withdraw it at any time.
learn-withdraw = Withdraw
learn-withdraw-effect = { $readers ->
    [0] The course leaves the catalogue and its pages answer as if they were not there. You can publish it again at any time.
    [one] The course leaves the catalogue and its pages answer as if they were not there, also for the person enrolled. Their progress is kept, and you can publish it again at any time.
   *[other] The course leaves the catalogue and its pages answer as if they were not there, also for the { $readers } people enrolled. Their progress is kept, and you can publish it again at any time.
}
